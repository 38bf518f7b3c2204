/** The processes about views of customers: their contracts and delegates. */
@NullMarked
package com.batoncrm.relationship.process;

import org.jspecify.annotations.NullMarked;
