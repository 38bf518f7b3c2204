/** What a new employee needs, from the account to the end of the probation: planned by a table, and done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "mail", "people"})
package com.batoncrm.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
