/** Baton, a CRM whose every hand-off between departments is an executable process model. */
@NullMarked
package com.batoncrm;

import org.jspecify.annotations.NullMarked;
