/** What all processes share: typed variables, deployment, accounts, work lists; knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.batoncrm.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
