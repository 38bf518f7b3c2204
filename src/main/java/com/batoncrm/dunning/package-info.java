/** Dunning: asks customers for what is due, step by step, and never for what there is a reason not to ask for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "company",
            "audit",
            "mail",
            "customer",
            "approval",
            "quote",
            "contract",
            "receivable"
        })
package com.batoncrm.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
