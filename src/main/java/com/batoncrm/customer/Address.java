package com.batoncrm.customer;

import com.batoncrm.company.Countries;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the customer is: the country by its two letters, whatever else we do not know is empty. */
@Embeddable
public record Address(String street, String postalCode, String city, String country) {

    public static Address in(String country) {
        return new Address("", "", "", country);
    }

    /** As it is written on a letter in that language, line by line, without the empty ones. */
    public List<String> lines(Locale language) {
        String place = (postalCode + " " + city).strip();
        return Stream.of(street, place, Countries.name(country, language))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
