/** What people type who mean harm, or only a strange name: through every form and page, to wherever it comes out. */
@NullMarked
package com.batoncrm.badinput;

import org.jspecify.annotations.NullMarked;
