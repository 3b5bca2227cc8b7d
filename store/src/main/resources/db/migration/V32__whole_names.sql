-- Whole names are kept among the words by which customers are found: made anew at the next pass.
delete from payer_word;
delete from payer_name;
