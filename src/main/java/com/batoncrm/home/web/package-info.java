/** The home page. */
@NullMarked
package com.batoncrm.home.web;

import org.jspecify.annotations.NullMarked;
