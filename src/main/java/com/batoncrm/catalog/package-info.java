/** What we sell, at which price, and how it can be paid. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "load"})
package com.batoncrm.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
