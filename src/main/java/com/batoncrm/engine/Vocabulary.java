package com.batoncrm.engine;

import java.util.Set;

/** Words that must exist wherever a model puts one: a feature registers those it knows, and no model with another is deployed. */
public interface Vocabulary {

    /** What one of the words is, such as "group". */
    String kind();

    /** The columns of decision tables and the variables of processes that hold such a word. */
    Set<String> names();

    Set<String> words();
}
