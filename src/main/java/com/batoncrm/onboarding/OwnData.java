package com.batoncrm.onboarding;

import java.util.LinkedHashMap;
import java.util.Map;

/** What only the employee knows and human resources needs; all but the last two is needed. */
public record OwnData(
        String street,
        String postalCode,
        String city,
        String iban,
        String taxNumber,
        String emergencyName,
        String emergencyPhone) {

    /** By what it is called in the form, in its order. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("street", street);
        fields.put("postalCode", postalCode);
        fields.put("city", city);
        fields.put("iban", iban);
        fields.put("taxNumber", taxNumber);
        fields.put("emergencyName", emergencyName);
        fields.put("emergencyPhone", emergencyPhone);
        return fields;
    }

    @Override
    public String toString() {
        return "OwnData[...]";
    }
}
