package com.batoncrm.mail;

import com.batoncrm.company.Company;
import org.springframework.stereotype.Component;

/** Who writes: the company's name, its address for answers, and where its links lead. */
@Component
class Letterhead {

    private final Company company;

    Letterhead(Company company) {
        this.company = company;
    }

    String name() {
        return Addresses.oneLine(company.name());
    }

    /** Without a slash at the end. */
    String publicUrl() {
        return company.publicUrl().toString().replaceAll("/+$", "");
    }

    String address() {
        return company.email();
    }

    /** What stands after the @ of the company's address. */
    String domain() {
        return address().substring(address().lastIndexOf('@') + 1);
    }
}
