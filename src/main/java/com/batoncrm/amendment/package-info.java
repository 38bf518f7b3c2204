/** Amendments and cancellations: what sales wants of a signed contract, from the wish to the signed or refused end. */
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
package com.batoncrm.amendment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
