/** The processes of onboarding. */
@NullMarked
package com.batoncrm.onboarding.process;

import org.jspecify.annotations.NullMarked;
