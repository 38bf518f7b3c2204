/** Mails and the links in them: written with the work that causes them, sent by a job, readable where nothing sends. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit"})
package com.batoncrm.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
