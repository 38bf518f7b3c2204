@NullMarked
package com.batoncrm.complaint.web;

import org.jspecify.annotations.NullMarked;
