# Read by CPack for each kind of package: in the tarball, bin/ and share/ stand at the top.
if(CPACK_GENERATOR STREQUAL "TGZ")
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
endif()
