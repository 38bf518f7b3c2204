package com.batoncrm.mail;

import java.util.UUID;

/** A mail cannot reach its address; somebody has to look. */
public record MailRefused(UUID mail) {}
