/** What hangs on somebody who leaves, moves or is away for long goes to successors who accept it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "company",
            "audit",
            "mail",
            "people",
            "absence",
            "customer",
            "relationship",
            "approval",
            "quote",
            "contract",
            "receivable",
            "dunning",
            "complaint"
        })
package com.batoncrm.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
