-- Before a solution is proposed the customer may be asked something; meanwhile we wait for him.
alter table complaint drop constraint complaint_state_check;
alter table complaint add constraint complaint_state_check
    check (state in ('RECEIVED', 'IN_TREATMENT', 'ASKED', 'WITH_CUSTOMER', 'SOLVED', 'CLOSED', 'JOINED'));

alter table complaint_entry drop constraint complaint_entry_kind_check;
alter table complaint_entry add constraint complaint_entry_kind_check
    check (kind in ('RECEIVED', 'JOINED', 'FIRST_ANSWER', 'FINDING', 'ASKED', 'ANSWERED', 'PROPOSED', 'OFFERED',
        'REMINDED', 'WARNED', 'ACCEPTED', 'DECLINED', 'SOLVED', 'CONFIRMED', 'CLOSED', 'SILENT', 'REOPENED'));
