package com.batoncrm.engine;

import java.util.Set;

/**
 * A feature with tasks that sign something. Who stands in for somebody sees and does such a task only where he is asked
 * himself as well: nobody signs for another what he may not sign himself.
 */
public interface SignatureTasks {

    /** The ids of their elements. */
    Set<String> elements();
}
