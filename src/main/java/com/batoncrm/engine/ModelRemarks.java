package com.batoncrm.engine;

import java.util.List;

/** What could be better in the models in force, though it did not keep them from being deployed. */
public interface ModelRemarks {

    /** One line each, such as "quote-approval.bpmn, Flow 'Flow_1': has no name". */
    List<String> remarks();
}
