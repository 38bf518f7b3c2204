/** Baton as people see it: the real server, and a real browser where there is one. */
@NullMarked
package com.batoncrm.browser;

import org.jspecify.annotations.NullMarked;
