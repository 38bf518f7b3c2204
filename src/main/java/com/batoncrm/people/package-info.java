/** Who works for us: employees, their departments and managers; the org chart. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "mail", "load"})
package com.batoncrm.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
