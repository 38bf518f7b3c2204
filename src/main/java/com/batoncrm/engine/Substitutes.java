package com.batoncrm.engine;

import java.util.List;

/** The feature that knows who stands in for whom at this moment, directly or because the one between is away as well. */
public interface Substitutes {

    /** The ids of those who are away and for whom the person stands in, in a steady order; never himself. */
    List<String> absenteesOf(String person);

    /** The ids of those who stand in for the person while he is away; empty while he is there. */
    List<String> substitutesOf(String person);
}
