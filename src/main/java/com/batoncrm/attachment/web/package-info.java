/** Downloads of attachments. */
@NullMarked
package com.batoncrm.attachment.web;

import org.jspecify.annotations.NullMarked;
