package com.batoncrm.customer;

import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What is known of a customer, checked; unknown texts are empty. */
record Profile(
        String name,
        String legalName,
        CustomerKind kind,
        String registrationNumber,
        String taxNumber,
        String sector,
        Address address,
        List<Contact> contacts,
        Locale language,
        Currency currency) {}
