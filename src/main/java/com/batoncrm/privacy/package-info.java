/** What we know of a person: handed out on request, forgotten on request or when nothing demands it any more. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "people", "customer", "mail"})
package com.batoncrm.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
