/** Whom we do business with, how to reach them, and how good they are for their money. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "load"})
package com.batoncrm.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
