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
            "approval",
            "quote",
            "contract",
            "receivable",
            "dunning"
        })
package com.batoncrm.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
