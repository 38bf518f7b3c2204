package com.batoncrm.company;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the company's settings. */
@Configuration
@EnableConfigurationProperties({Company.class, OfficeHours.class, Rates.class})
class CompanyConfiguration {}
