@NullMarked
package com.batoncrm.complaint.process;

import org.jspecify.annotations.NullMarked;
