-- own: the organisations that keep books here or are marked internal
own as (
    select party_id from party_acctg_preference
    union select party_id from party_role where role_type_id = 'INTERNAL_ORGANIZATIO'
    union select :organisation
)
