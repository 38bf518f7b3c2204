/** Whose a task is: nobody reads, counts, takes or completes one that is neither his nor his groups'. */
@NullMarked
package com.batoncrm.engine.access;

import org.jspecify.annotations.NullMarked;
