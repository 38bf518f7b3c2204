package com.batoncrm.relationship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What a department said of a customer at a moment; never changed. */
@Entity
public class CustomerView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String customerNumber;

    @Enumerated(EnumType.STRING)
    private Department department;

    @Enumerated(EnumType.STRING)
    private Outlook outlook;

    private String reason;
    private String occasion;
    private String statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerView() {}

    @SuppressWarnings("NullAway.Init")
    CustomerView(
            String customerNumber,
            Department department,
            Outlook outlook,
            String reason,
            String occasion,
            String statedBy,
            Instant statedAt) {
        this.customerNumber = customerNumber;
        this.department = department;
        this.outlook = outlook;
        this.reason = reason;
        this.occasion = occasion;
        this.statedBy = statedBy;
        this.statedAt = statedAt;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public Department department() {
        return department;
    }

    public Outlook outlook() {
        return outlook;
    }

    /** A sentence why. */
    public String reason() {
        return reason;
    }

    /** The number of the contract or complaint at which it was said; empty where there was none. */
    public String occasion() {
        return occasion;
    }

    /** The person's id. */
    public String statedBy() {
        return statedBy;
    }

    public Instant statedAt() {
        return statedAt;
    }
}
