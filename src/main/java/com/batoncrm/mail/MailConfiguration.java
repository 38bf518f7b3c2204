package com.batoncrm.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of replies. */
@Configuration
@EnableConfigurationProperties(ReplySettings.class)
class MailConfiguration {}
