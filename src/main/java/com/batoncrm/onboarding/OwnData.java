package com.batoncrm.onboarding;

/** What only the employee knows and human resources needs; all but the last two is needed. */
public record OwnData(
        String street,
        String postalCode,
        String city,
        String iban,
        String taxNumber,
        String emergencyName,
        String emergencyPhone) {

    @Override
    public String toString() {
        return "OwnData[...]";
    }
}
