-- few answers skip a step, and each page of a municipality asks for them
create index given_answer_outcome on given_answer (outcome);
