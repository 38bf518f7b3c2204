/** The login, who may open what, and the pages that say what went wrong. */
@NullMarked
package com.batoncrm.engine.web;

import org.jspecify.annotations.NullMarked;
