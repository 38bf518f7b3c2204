/** Checks every submission of a start or task form against the deployed form, and lets nothing else through. */
@NullMarked
package com.batoncrm.engine.formguard;

import org.jspecify.annotations.NullMarked;
