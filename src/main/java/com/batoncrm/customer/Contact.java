package com.batoncrm.customer;

import jakarta.persistence.Embeddable;

/** A person at the customer's; what we do not know is empty. */
@Embeddable
public record Contact(String name, String role, String email, String phone) {

    boolean isSamePerson(Contact other) {
        return email.isEmpty() && other.email.isEmpty()
                ? name.equalsIgnoreCase(other.name)
                : email.equalsIgnoreCase(other.email);
    }
}
