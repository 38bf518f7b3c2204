/** What a newcomer finds to play with in profile {@code demo}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "company",
            "load",
            "mail",
            "customer",
            "quote",
            "receivable",
            "payment",
            "dunning",
            "complaint"
        })
package com.batoncrm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
