/** Complaints: heard, answered in time, solved, and learned from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "company",
            "audit",
            "attachment",
            "mail",
            "customer",
            "relationship",
            "catalog",
            "approval",
            "quote",
            "contract",
            "receivable",
            "dunning"
        })
package com.batoncrm.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
