/** The customer's answer to a letter, and the list of what is overdue as a file. */
@NullMarked
package com.batoncrm.dunning.web;

import org.jspecify.annotations.NullMarked;
