/** The page that everybody sees after the login: what waits for me and what I may start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "people", "absence", "quote", "dunning", "complaint"})
package com.batoncrm.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
