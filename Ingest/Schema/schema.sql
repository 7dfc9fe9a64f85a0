-- Generated from the numbered scripts by UPDATE_SCHEMA=1 ./test.sh; a test holds the two equal. Do not edit.


