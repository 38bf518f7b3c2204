/** The page /mail. */
@NullMarked
package com.batoncrm.mail.web;

import org.jspecify.annotations.NullMarked;
