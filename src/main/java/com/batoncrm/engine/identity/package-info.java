/** Accounts, groups and what each group is granted. */
@NullMarked
package com.batoncrm.engine.identity;

import org.jspecify.annotations.NullMarked;
