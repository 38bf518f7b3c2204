/** Files that others send us: of allowed kinds by their content, kept in the database, given out only as downloads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "audit"})
package com.batoncrm.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
