select :customer
