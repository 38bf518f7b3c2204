/** Who is away when, and who stands in for him. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "mail", "people"})
package com.batoncrm.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
