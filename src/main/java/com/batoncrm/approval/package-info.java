/** Signatures on anything that needs them: who has to sign, who signed what, and whether a version may go out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "mail", "absence"})
package com.batoncrm.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
